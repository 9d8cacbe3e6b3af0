import type { Locale } from "@/lib/platform/texts";
import { Blaze } from "./logo";
import { layoutTexts } from "./texts";

export function Footer({ locale }: { locale: Locale }) {
  const texts = layoutTexts(locale).footer;
  const about = `/${locale}/about-the-data`;
  return (
    <footer className="foot contours">
      <div className="page">
        <div>
          <p className="logo">
            <Blaze />
            Waymark
          </p>
          <p>{texts.about}</p>
        </div>
        <nav aria-label={texts.links}>
          <ul>
            <li>
              <a href={`${about}#matches`}>{texts.matches}</a>
            </li>
            <li>
              <a href={about}>{texts.data}</a>
            </li>
            <li>
              <a href={`${about}#your-data`}>{texts.yourData}</a>
            </li>
            <li>
              <a href={`/${locale}/guides`}>{texts.guides}</a>
            </li>
            <li>
              <a href={`/${locale}/open-data`}>{texts.openData}</a>
            </li>
          </ul>
        </nav>
        <div className="sources">
          <h2>{texts.sources}</h2>
          <p>{texts.onet}</p>
          <p>{texts.bls}</p>
          <p>{texts.clusters}</p>
        </div>
      </div>
    </footer>
  );
}
