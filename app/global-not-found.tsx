import type { Metadata } from "next";
import { fontClasses } from "@/components/layout/fonts";
import { LostPage } from "@/components/layout/lost-page";
import { layoutTexts } from "@/components/layout/texts";
import { ThemeScript } from "@/components/layout/theme-script";
import { PlainButton, Sign } from "@/components/ui/sign";
import "./globals.css";

export const metadata: Metadata = { title: "Waymark", icons: { icon: "/icon.svg" } };

/** An address that fits no route names no language, so this page speaks both. */
export default function GlobalNotFound() {
  const en = layoutTexts("en");
  const es = layoutTexts("es");
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <LostPage
          title={en.notFound.title}
          text={en.notFound.text}
          home="/"
          homeLabel={en.header.home}
          more={
            <div lang="es">
              <h2>{es.notFound.title}</h2>
              <p className="lede">{es.notFound.text}</p>
              <PlainButton href="/es/clusters">{es.notFound.action}</PlainButton>
            </div>
          }
        >
          <Sign href="/en/clusters">{en.notFound.action}</Sign>
          <PlainButton href="/en">{en.notFound.home}</PlainButton>
        </LostPage>
      </body>
    </html>
  );
}
