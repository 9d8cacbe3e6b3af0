import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskWords, typedAddress } from "@/app/[locale]/slip-views";
import { PageFrame } from "@/components/layout/page-frame";
import { BoardDesk } from "@/components/schools/class-board-desk";
import { ClassCodes } from "@/components/schools/class-codes";
import { SlipDesk } from "@/components/schools/class-slip-desk";
import { SlipOptions } from "@/components/schools/class-slip-options";
import { classTexts } from "@/components/schools/class-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireClassStaff } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getClassCodes } from "@/lib/counseling/queries/get-class-codes";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { classIdSchema } from "@/lib/schools/slip-schema";
import { classCodeAction, classSlipsAction, revokeClassCodeAction } from "../actions";

type Props = PageProps<"/[locale]/classes/[classId]/slips">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: classTexts(toLocale((await params).locale)).slips.title };
}

export default async function ClassSlipsPage({ params, searchParams }: Props) {
  const { locale: segment, classId } = await params;
  const locale = toLocale(segment);
  const path = `/classes/${classId}/slips`;
  const staff = await requireClassStaff(locale, path);
  const id = classIdSchema.safeParse(classId);
  const found = id.success ? await getClassCodes(staff, id.data, now()) : null;
  if (!found) notFound();
  const { code } = await searchParams;
  const { list, one, slips: texts, board, slip } = classTexts(locale);
  const { ready, readyText } = board;
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack class-page">
        <Crumbs
          crumbs={[
            { href: `/${locale}/classes`, label: list.title },
            { href: `/${locale}/classes/${found.id}`, label: found.title },
            { label: texts.title },
          ]}
          label={one.crumbs}
        />
        <h1>{fill(texts.titleOf, { title: found.title })}</h1>
        <p className="lede">{texts.lede}</p>
        {code === "ended" ? <Note tone="ok">{board.done}</Note> : null}
        {code === "gone" ? <Note tone="warn">{board.gone}</Note> : null}
        <h2>{texts.makeTitle}</h2>
        <p>{texts.makeText}</p>
        <SlipDesk action={classSlipsAction.bind(null, locale, found.id)} words={deskWords(locale)}>
          <SlipOptions locale={locale} all={texts.whoAll} />
        </SlipDesk>
        {found.kind === "class" ? (
          <>
            <h2 id="board">{board.title}</h2>
            <p>{board.text}</p>
            <BoardDesk
              action={classCodeAction.bind(null, locale, found.id)}
              address={typedAddress("/sign-up?with=code", locale)}
              words={{
                ...{ ready, readyText, print: texts.print, problems: texts.problems, steps: slip.boardSteps },
                title: fill(slip.boardTitle, { title: found.title }),
              }}
            >
              <div className="slip-options">
                <Field short name="uses" label={board.uses} inputMode="numeric" defaultValue="35" />
                <Field short name="days" id="board-days" label={board.days} inputMode="numeric" defaultValue="1" />
              </div>
              <div>
                <PlainButton>{board.make}</PlainButton>
              </div>
            </BoardDesk>
            <ClassCodes
              locale={locale}
              timeZone={found.timeZone}
              codes={found.codes}
              revoke={revokeClassCodeAction.bind(null, locale, found.id)}
            />
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}
