import { messageTexts } from "@/components/counseling/message-texts";
import { planTexts } from "@/components/plans/texts";
import { seekerHomeTexts } from "@/components/profiles/home-texts";
import { Tabs } from "@/components/ui/tabs";
import { type CurrentUser, isJobSeeker, isStudent } from "@/lib/accounts/rules/roles";
import { fill, type Locale, plural } from "@/lib/platform/texts";

type Props = { locale: Locale; person: CurrentUser; unread: number; side: "school" | "work"; lede: string };

/** The name of one's own page; who is in school and looks for work too has two sides of it. */
export function HomeHead({ locale, person, unread, side, lede }: Props) {
  const texts = planTexts(locale).home;
  const messages = messageTexts(locale);
  const { sides } = seekerHomeTexts(locale);
  return (
    <>
      <div className="page-name">
        <h1>{fill(texts.greeting, { name: person.name.split(" ")[0] ?? person.name })}</h1>
        <p className="row no-print">
          <a href={`/${locale}/messages`}>{unread > 0 ? plural(locale, unread, messages.newOnes) : messages.title}</a>
          <a href={`/${locale}/account`}>{texts.account}</a>
        </p>
      </div>
      <p className="lede mt-3">{lede}</p>
      {isStudent(person) && isJobSeeker(person) ? (
        <Tabs
          label={sides.label}
          tabs={[
            { href: `/${locale}/home`, label: sides.school, current: side === "school" },
            { href: `/${locale}/home?side=work`, label: sides.work, current: side === "work" },
          ]}
        />
      ) : null}
    </>
  );
}
