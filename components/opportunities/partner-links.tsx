import { PlainButton } from "@/components/ui/sign";
import type { PartnerDealings } from "@/lib/opportunities/queries/get-partner";
import { linkDays } from "@/lib/platform/rules/link-token";
import type { FormAction } from "@/lib/platform/form-state";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { PartnerLinkForm } from "./partner-link-form";
import type { PostAction } from "./partner-notice";
import { partnerTexts } from "./partner-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  links: PartnerDealings["links"];
  give: FormAction;
  takeBack: PostAction;
};

/** The link that lets a partner post without an account, and those that are open. */
export function PartnerLinks({ locale, timeZone, links, give, takeBack }: Props) {
  const { links: words, problems } = partnerTexts(locale);
  const day = (at: Date) => formatDate(locale, at, timeZone);
  const { email, emailHint, language, languages, give: button, once, onceText, noMail, mailText } = words;
  const shown = { email, emailHint, language, languages, give: button, once, onceText, noMail, mailText, problems };
  return (
    <section className="part stack no-print" id="link">
      <h2>{words.title}</h2>
      <p className="soft">{fill(words.lede, { n: linkDays })}</p>
      <PartnerLinkForm locale={locale} give={give} texts={shown} />
      <h3>{words.open}</h3>
      {links.length === 0 ? <p>{words.none}</p> : null}
      <ul className="partner-parts">
        {links.map(({ id, createdAt, expiresAt, openedAt }) => (
          <li key={id} className="row">
            <span>
              {fill(words.row, { date: day(createdAt), end: day(expiresAt) })};{" "}
              {openedAt ? fill(words.opened, { date: day(openedAt) }) : words.unopened}
            </span>
            <form action={takeBack}>
              <input type="hidden" name="id" value={id} />
              <PlainButton>{words.takeBack}</PlainButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
