import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationBoard } from "@/components/opportunities/application-board";
import { ApplicationList } from "@/components/opportunities/application-list";
import { ApplicationMoved } from "@/components/opportunities/application-moved";
import { ApplicationNotice } from "@/components/opportunities/application-notice";
import { applicationTexts } from "@/components/opportunities/application-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { applicationIdSchema } from "@/lib/opportunities/application-schema";
import {
  getBoard,
  getRemovedApplication,
  listOwnApplications,
} from "@/lib/opportunities/queries/list-own-applications";
import { applicationStates } from "@/lib/opportunities/rules/kinds";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { bringBackApplicationAction, moveApplicationAction } from "./actions";

type Props = PageProps<"/[locale]/applications">;

const path = "/applications";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, lede } = applicationTexts(locale);
  return pageMetadata({ locale, path, title, description: lede });
}

export default async function ApplicationsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = applicationTexts(locale);
  const asList = query.view === "list";
  const state = applicationStates.find((each) => each === query.state) ?? null;
  const after = typeof query.after === "string" ? query.after : undefined;
  const board = asList ? null : await getBoard(person);
  const list = asList ? await listOwnApplications(person, { state, after }) : null;
  const removedId = applicationIdSchema.safeParse(query.removed);
  const removed = removedId.success ? await getRemovedApplication(person, removedId.data, now()) : null;
  const isEmpty = board ? board.applications.length === 0 : list?.applications.length === 0 && !state && !after;
  const move = moveApplicationAction.bind(null, locale, asList ? "list" : "");
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <ApplicationNotice query={query} texts={texts} />
        <ApplicationMoved locale={locale} query={query} move={move} />
        {removed ? (
          <div role="status" className="no-print">
            <Note tone="ok">
              <form action={bringBackApplicationAction.bind(null, locale)} className="row">
                <span>{fill(texts.remove.done, { title: removed.title })}</span>
                <input type="hidden" name="id" value={removed.id} />
                <PlainButton>{texts.remove.undo}</PlainButton>
              </form>
            </Note>
          </div>
        ) : null}
        <div className="row no-print">
          <Sign href={`/${locale}/opportunities`} size="small">
            {texts.find}
          </Sign>
          <PlainButton href={`/${locale}/applications/new`}>{texts.add}</PlainButton>
          <PlainButton href={`/${locale}/letters`}>{texts.letters}</PlainButton>
        </div>
        {isEmpty ? (
          <EmptyState level={2} {...texts.empty} href={`/${locale}/opportunities`} />
        ) : (
          <>
            <Tabs
              label={texts.views}
              tabs={[
                { href: `/${locale}${path}`, label: texts.board, current: !asList },
                { href: `/${locale}${path}?view=list`, label: texts.list, current: asList },
              ]}
            />
            {board ? <ApplicationBoard locale={locale} {...board} move={move} /> : null}
            {list ? (
              <ApplicationList locale={locale} {...list} state={state} isFirst={after === undefined} move={move} />
            ) : null}
          </>
        )}
      </div>
    </PageFrame>
  );
}
