import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { WayNotice } from "@/components/profiles/way/way-notice";
import { contactFields } from "@/components/profiles/way-people/contact-fields";
import { PeopleForm } from "@/components/profiles/way-people/people-form";
import { wayPeopleTexts } from "@/components/profiles/way-people-texts";
import { wayTexts } from "@/components/profiles/way-texts";
import { Checkbox } from "@/components/ui/choices";
import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { getOwnContacts } from "@/lib/profiles/queries/get-own-contacts";
import { toContactRole } from "@/lib/profiles/rules/contact-roles";
import {
  holdConversationAction,
  planConversationAction,
  removeContactAction,
  removeConversationAction,
  saveContactAction,
} from "../actions";

type Props = PageProps<"/[locale]/way/people/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wayPeopleTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const explorer = await requireExplorer(locale, `/way/people/${id}`);
  const query = await searchParams;
  const { contacts } = await getOwnContacts(explorer, now());
  const contact = contacts.find((each) => each.id === id);
  if (!contact) notFound();
  const texts = wayPeopleTexts(locale);
  const form = { summary: wayTexts(locale).form.summary, problems: texts.problems };
  const day = (date: Date) => formatDate(locale, date);
  const role = toContactRole(contact.role);
  const { talk, plan } = texts;
  return (
    <PageFrame locale={locale} path={`/way/people/${id}`} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/way/people`, label: texts.title }, { label: contact.name }]}
          label={texts.title}
        />
        <h1>{contact.name}</h1>
        <p className="lede">{[texts.roles[role], contact.organisation, contact.reach].filter(Boolean).join(" · ")}</p>
        {contact.note ? <p>{contact.note}</p> : null}
        <WayNotice query={query} texts={texts} />
        <h2>{texts.talks}</h2>
        {contact.conversations.length === 0 ? <p>{texts.noTalks}</p> : null}
        {contact.conversations.map((each) => (
          <section className="stack way-talk" key={each.id}>
            <h3>
              {each.heldOn
                ? fill(talk.held, { date: day(each.heldOn) })
                : each.plannedOn
                  ? fill(talk.planned, { date: day(each.plannedOn) })
                  : talk.open}
            </h3>
            <ul className="way-questions">
              {each.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
            {each.learned ? <p>{each.learned}</p> : null}
            {each.next ? <p>{each.next}</p> : null}
            <div className="no-print">
              <Disclosure summary={talk.learned}>
                <PeopleForm
                  {...form}
                  id={`held-${each.id}`}
                  action={holdConversationAction.bind(null, locale, { contactId: id, id: each.id })}
                  fields={[
                    {
                      name: "heldOn",
                      label: talk.heldOn,
                      as: "date",
                      value: each.heldOn?.toISOString().slice(0, 10) ?? "",
                    },
                    { name: "learned", label: talk.learned, as: "textarea", value: each.learned },
                    { name: "next", label: talk.next, as: "textarea", value: each.next },
                  ]}
                  submit={talk.button}
                />
              </Disclosure>
              <Disclosure summary={talk.remove}>
                <form action={removeConversationAction.bind(null, locale, id)} className="row">
                  <input type="hidden" name="id" value={each.id} />
                  <span>{talk.sure}</span>
                  <PlainButton>{talk.sureButton}</PlainButton>
                </form>
              </Disclosure>
            </div>
          </section>
        ))}
        <section className="stack no-print">
          <h2>{plan.title}</h2>
          <PeopleForm
            {...form}
            id="plan"
            action={planConversationAction.bind(null, locale, id)}
            fields={[
              { name: "plannedOn", label: plan.day, as: "date" },
              { name: "own", label: plan.own, as: "textarea" },
            ]}
            submit={plan.button}
          >
            <fieldset className="stack">
              <legend>{plan.ask}</legend>
              {texts.questions[role].map((question, i) => (
                <Checkbox key={question} id={`question-${i}`} name="questions" value={question} label={question} />
              ))}
            </fieldset>
          </PeopleForm>
        </section>
        <div className="no-print">
          <Disclosure summary={texts.change}>
            <PeopleForm
              {...form}
              id="contact"
              action={saveContactAction.bind(null, locale, id)}
              fields={contactFields(texts, contact)}
              submit={texts.form.save}
            />
            <form action={removeContactAction.bind(null, locale)} className="row">
              <input type="hidden" name="id" value={id} />
              <PlainButton>{texts.remove.button}</PlainButton>
            </form>
          </Disclosure>
        </div>
      </div>
    </PageFrame>
  );
}
