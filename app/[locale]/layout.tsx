import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/layout/fonts";
import { layoutTexts } from "@/components/layout/texts";
import { locales, toLocale } from "@/lib/platform/texts";
import "../globals.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const texts = layoutTexts(toLocale((await params).locale)).home;
  return {
    metadataBase: new URL(process.env.WAYMARK_URL ?? "http://localhost:3000"),
    title: { default: `${texts.title} - Waymark`, template: "%s - Waymark" },
    description: texts.description,
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f5ec" },
    { media: "(prefers-color-scheme: dark)", color: "#13201d" },
  ],
};

// Before the first paint, so that a chosen theme never flashes.
const applyTheme = `(d=>{d.scripted="";try{let t=localStorage.getItem("theme");if(t)d.theme=t}catch{}})(document.documentElement.dataset)`;

export default async function RootLayout({ params, children }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: applyTheme }} />
        <script src="/me.js" defer />
      </head>
      <body>
        <div className="frame">{children}</div>
      </body>
    </html>
  );
}
