import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { WayNotice } from "@/components/profiles/way/way-notice";
import { contactFields } from "@/components/profiles/way-people/contact-fields";
import { ContactList } from "@/components/profiles/way-people/contact-list";
import { MentorPartners } from "@/components/profiles/way-people/mentor-partners";
import { PeopleForm } from "@/components/profiles/way-people/people-form";
import { WhomToAsk } from "@/components/profiles/way-people/whom-to-ask";
import { wayPeopleTexts } from "@/components/profiles/way-people-texts";
import { wayTexts } from "@/components/profiles/way-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { type Explorer, homePath, isStudent } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { listOrganizationsOf } from "@/lib/catalog/queries/list-organizations-of";
import { titleIn } from "@/lib/catalog/rules/transfer-world";
import { listOwnStaff } from "@/lib/counseling/queries/list-message-targets";
import { listMentorPartners } from "@/lib/opportunities/queries/list-mentor-partners";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { getOwnContacts } from "@/lib/profiles/queries/get-own-contacts";
import { askForMentorAction, bringBackContactAction, saveContactAction } from "./actions";
import { pageMetadata } from "../../../page-metadata";

type Props = PageProps<"/[locale]/way/people">;

const path = "/way/people";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = wayPeopleTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

/** The counselor of a student, or else a teacher; null where there is none. */
const staffOf = async (explorer: Explorer) =>
  isStudent(explorer) ? ((await listOwnStaff(explorer))[0] ?? null) : undefined;

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = wayPeopleTexts(locale);
  const { contacts, removed, destination } = await getOwnContacts(explorer, now());
  const world = destination === null ? null : await getTransferWorld();
  const place = destination === null ? undefined : world?.places.get(destination);
  const organizations = place ? await listOrganizationsOf(place.pathwayIds) : [];
  const partners = await listMentorPartners(explorer, place?.pathwayIds ?? []);
  const staff = partners.length > 0 ? await staffOf(explorer) : undefined;
  const gone = removed.find(({ id }) => id === query.removed);
  return (
    <PageFrame locale={locale} path={path} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/way`, label: texts.way }, { label: texts.title }]} label={texts.title} />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <WayNotice query={query} texts={texts} />
        {gone ? (
          <div role="status" className="no-print">
            <Note tone="ok">
              <form action={bringBackContactAction.bind(null, locale)} className="row">
                <span>{fill(texts.remove.done, { name: gone.name })}</span>
                <input type="hidden" name="id" value={gone.id} />
                <PlainButton>{texts.remove.undo}</PlainButton>
              </form>
            </Note>
          </div>
        ) : null}
        <h2>{texts.list}</h2>
        {contacts.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <ContactList locale={locale} contacts={contacts} texts={texts} />
        )}
        <MentorPartners
          partners={partners}
          {...(staff === undefined ? {} : { staff })}
          ask={askForMentorAction.bind(null, locale)}
          texts={texts}
        />
        <section className="stack no-print" id="add">
          <h2>{texts.add}</h2>
          <PeopleForm
            id="contact"
            action={saveContactAction.bind(null, locale, null)}
            fields={contactFields(texts)}
            submit={texts.form.add}
            summary={wayTexts(locale).form.summary}
            problems={texts.problems}
          />
        </section>
        <WhomToAsk toward={place ? titleIn(locale, place) : null} organizations={organizations} texts={texts} />
      </div>
    </PageFrame>
  );
}
