import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { applicationTexts } from "@/components/opportunities/application-texts";
import { ApplyForm } from "@/components/opportunities/apply-form";
import { applyTexts } from "@/components/opportunities/apply-texts";
import { opportunityTexts } from "@/components/opportunities/opportunity-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { applicationIdSchema } from "@/lib/opportunities/application-schema";
import { getApplyPage } from "@/lib/opportunities/queries/get-apply-page";
import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { getSender } from "@/lib/profiles/queries/get-sender";
import { applyAction } from "./actions";

type Props = PageProps<"/[locale]/opportunities/[id]/apply">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { apply } = applicationTexts(toLocale((await params).locale)).page;
  return { title: apply, robots: { index: false } };
}

export default async function ApplyPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/opportunities/${id}/apply`;
  const person = await requireExplorer(locale, path);
  const known = applicationIdSchema.safeParse(id);
  const page = known.success ? await getApplyPage(person, known.data, now()) : null;
  if (!page) notFound();
  const { opportunity, needs, application, letters, before } = page;
  const { title, organisation } = opportunity;
  const texts = applyTexts(locale);
  const words = opportunityTexts(locale);
  const sentAlready = application?.sent && !application.refused;
  const canSend = !sentAlready && needs !== "NO_SCHOOL";
  const sender = canSend ? await getSender(person) : null;
  const asksSchool = typeof needs === "object" && needs.staff;
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack application-page">
        <Crumbs
          crumbs={[
            { href: `/${locale}/opportunities`, label: words.list },
            { href: `/${locale}/opportunities/${id}`, label: title },
            { label: applicationTexts(locale).page.apply },
          ]}
          label={words.list}
        />
        <h1>{fill(texts.title, { title })}</h1>
        {opportunity.demo ? (
          <Note tone="warn" title={words.demo}>
            {words.demoText}
          </Note>
        ) : null}
        {sentAlready ? (
          <Note title={texts.already.title}>
            <p>{texts.already.text}</p>
            <p>
              <Sign href={`/${locale}/applications/${application.id}`}>{texts.already.action}</Sign>
            </p>
          </Note>
        ) : needs === "NO_SCHOOL" ? (
          <Note tone="warn" title={texts.noSchool.title}>
            <p>{texts.noSchool.text}</p>
            <p className="row">
              <PlainButton href={`/${locale}/account`}>{texts.join}</PlainButton>
            </p>
          </Note>
        ) : null}
        {sender ? (
          <>
            <p className="lede">{fill(texts.lede, { organisation })}</p>
            <Note title={texts.who.title}>
              <p>
                {asksSchool
                  ? fill(texts.who.staff, { organisation })
                  : opportunity.partnerId
                    ? fill(texts.who.open, { organisation })
                    : null}
                {typeof needs === "object" && needs.guardian ? ` ${texts.who.guardian}` : null}
              </p>
              {opportunity.partnerId ? null : <p>{texts.who.nobody}</p>}
            </Note>
            {sender.resumes.length === 0 ? (
              <p className="no-print">
                <PlainButton href={`/${locale}/profile/resumes`}>{texts.makeResume}</PlainButton>
              </p>
            ) : null}
            <ApplyForm
              action={applyAction.bind(null, locale, id)}
              locale={locale}
              start={{
                name: before?.name || sender.name || person.name,
                email: before?.email || sender.email || person.email || "",
                phone: before?.phone || sender.phone,
                letter: before?.letter ? "write" : (letters[0]?.id ?? "write"),
                text: before?.letter ?? "",
                resume: sender.resumes[0]?.id ?? "",
              }}
              resumes={sender.resumes}
              letters={letters.map(({ id: letterId, title: name }) => ({ id: letterId, title: name }))}
              asksAge={needs === "ADULT_MISSING"}
              asksSchool={asksSchool}
              most={applicationLimits}
              texts={texts}
              words={{ sent: applicationTexts(locale).sent, resume: applicationTexts(locale).resume }}
            />
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}
