import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/layout/fonts";
import { MeScript } from "@/components/layout/me-script";
import { layoutTexts } from "@/components/layout/texts";
import { ThemeScript } from "@/components/layout/theme-script";
import { isLocale, locales, toLocale } from "@/lib/platform/texts";
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

export default async function RootLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <MeScript />
      </head>
      <body>
        <div className="frame">{children}</div>
      </body>
    </html>
  );
}
