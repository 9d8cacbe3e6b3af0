import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MessageForm } from "@/components/counseling/message-form";
import { messageTexts, type MessageTexts } from "@/components/counseling/message-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePerson } from "@/lib/accounts/current-user";
import { type CurrentUser, isCounselor, isStudent, schoolsOf, type Student } from "@/lib/accounts/rules/roles";
import { audienceQuerySchema } from "@/lib/counseling/message-schema";
import { listMessageGroups, listOwnStaff } from "@/lib/counseling/queries/list-message-targets";
import { previewMessage } from "@/lib/counseling/queries/preview-message";
import { audiencePlans, audienceSteps, audienceTracks, readAudience } from "@/lib/counseling/rules/message-audience";
import { writesToStudents } from "@/lib/counseling/send-message";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { askAction, sendMessageAction } from "../actions";
import { MessageFrame } from "../message-frame";

type Props = PageProps<"/[locale]/messages/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messageTexts(toLocale((await params).locale)).newTitle, robots: { index: false } };
}

const grades = [6, 7, 8, 9, 10, 11, 12, 13, 14];

const formTexts = ({ form, problems }: MessageTexts) => ({ summary: form.summary, kept: form.kept, problems });

function filterOf({ form }: MessageTexts) {
  const any = { value: "", label: form.any };
  const choices = <Value extends string>(values: readonly Value[], words: Record<Value, string>) => [
    any,
    ...values.map((value) => ({ value, label: words[value] })),
  ];
  return {
    legend: form.filter,
    hint: form.filterHint,
    fields: [
      {
        name: "grade",
        label: form.grade,
        choices: [any, ...grades.map((n) => ({ value: String(n), label: fill(form.gradeN, { n }) }))],
      },
      { name: "step", label: form.step, choices: choices(audienceSteps, form.steps) },
      { name: "track", label: form.track, choices: choices(audienceTracks, form.tracks) },
      { name: "plan", label: form.plan, choices: choices(audiencePlans, form.plans) },
    ],
  };
}

async function StaffForm({ locale, sender, query }: { locale: Locale; sender: CurrentUser; query: unknown }) {
  const texts = messageTexts(locale);
  const { form } = texts;
  const { to = "", ...filter } = audienceQuerySchema.parse(query);
  const groups = await listMessageGroups(sender);
  const asked = readAudience(to);
  // Whoever is named in the address is shown by first name, or not at all where they are nobody of the sender's.
  const one = asked?.kind === "student" ? await previewMessage(sender, asked) : null;
  const inGroup = (kind: "class" | "program") =>
    groups.filter((group) => group.kind === kind).map(({ key, title }) => ({ value: key, label: title }));
  const values = Object.entries({ to, ...filter }).filter(([, value]) => value !== undefined);
  return (
    <MessageForm
      action={sendMessageAction.bind(null, locale)}
      to={{
        label: form.to,
        hint: form.toHint,
        choose: form.choose,
        groups: [
          { label: form.student, choices: one?.count === 1 ? [{ value: to, label: one.names[0] ?? "" }] : [] },
          { label: "", choices: isCounselor(sender) ? [{ value: "caseload", label: form.caseload }] : [] },
          { label: form.classes, choices: inGroup("class") },
          { label: form.programs, choices: inGroup("program") },
        ].filter(({ choices }) => choices.length > 0),
      }}
      {...(isCounselor(sender) ? { filter: filterOf(texts) } : {})}
      subject={form.subject}
      text={{ label: form.text, hint: form.textHint }}
      values={Object.fromEntries(values.map(([key, value]) => [key, String(value)]))}
      look={{ first: form.look, again: form.lookAgain, check: form.check }}
      send={form.send}
      back={{ href: `/${locale}/messages`, label: form.cancel }}
      texts={formTexts(texts)}
    />
  );
}

async function StudentForm({ locale, student, query }: { locale: Locale; student: Student; query: unknown }) {
  const texts = messageTexts(locale);
  const { form, roles, nobody } = texts;
  const staff = await listOwnStaff(student);
  if (staff.length === 0) return <EmptyState level={2} title={nobody.title} text={nobody.text} />;
  const { to = "" } = audienceQuerySchema.parse(query);
  const first = staff.length === 1 ? (staff[0]?.id ?? "") : "";
  const why = ({ role, via }: { role: string; via: string }) =>
    role === "COUNSELOR" ? roles.COUNSELOR : fill(roles.EDUCATOR, { via });
  return (
    <MessageForm
      action={askAction.bind(null, locale)}
      to={{
        label: form.to,
        hint: form.toStaffHint,
        choose: form.choose,
        groups: [{ label: "", choices: staff.map((one) => ({ value: one.id, label: `${one.name}, ${why(one)}` })) }],
      }}
      subject={form.subject}
      text={{ label: form.text, hint: form.textHint }}
      values={{ to: staff.some(({ id }) => id === to) ? to : first }}
      send={form.send}
      back={{ href: `/${locale}/messages`, label: form.cancel }}
      texts={formTexts(texts)}
    />
  );
}

export default async function NewMessagePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requirePerson(locale, "/messages/new");
  const writes = writesToStudents(person);
  const student = isStudent(person) && schoolsOf(person, "STUDENT").length > 0 ? person : null;
  if (!writes && !student) notFound();
  const texts = messageTexts(locale);
  const title = writes ? texts.newTitle : texts.askTitle;
  const query = await searchParams;
  return (
    <MessageFrame locale={locale} path="/messages/new" person={person}>
      <Crumbs crumbs={[{ href: `/${locale}/messages`, label: texts.title }, { label: title }]} label={texts.title} />
      <h1>{title}</h1>
      <p className="lede">{writes ? texts.newLede : texts.askLede}</p>
      {writes ? (
        <StaffForm locale={locale} sender={person} query={query} />
      ) : student ? (
        <StudentForm locale={locale} student={student} query={query} />
      ) : null}
    </MessageFrame>
  );
}
