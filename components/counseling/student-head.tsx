import { Badge } from "@/components/ui/badge";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { studentTexts } from "./student-texts";
import { counselingTexts } from "./texts";

type Props = {
  locale: Locale;
  student: Pick<
    StudentOnCaseload,
    "id" | "name" | "grade" | "schoolName" | "programs" | "signInName" | "standing" | "plan"
  >;
  /** The page's address with its language. */
  address: string;
};

/** Who it is, whether they are on track, and what a counselor does most. */
export function StudentHead({ locale, student, address }: Props) {
  const { head: texts } = studentTexts(locale);
  const shared = counselingTexts(locale);
  const { grade, schoolName, programs, signInName, standing, plan } = student;
  const facts = [
    grade === null ? null : fill(shared.grade, { n: grade }),
    schoolName,
    ...programs,
    signInName ? fill(shared.studentPage.signIn, { name: signInName }) : null,
  ].filter(Boolean);
  const Review = plan?.state === "SUBMITTED" ? Sign : PlainButton;
  return (
    <>
      <h1>{student.name}</h1>
      <p className="lede mt-3">{facts.join(" · ")}</p>
      <p className="mt-2">
        <Track locale={locale} standing={standing} />
      </p>
      <nav className="row mt-4 no-print" aria-label={texts.actions}>
        {plan ? <Review href={`${address}/plan`}>{texts.review}</Review> : null}
        <PlainButton href={`${address}?plan=meeting#plan-meeting`}>{texts.meeting}</PlainButton>
        <PlainButton href={`/${locale}/messages/new?to=${student.id}`}>{texts.message}</PlainButton>
        <PlainButton href="#way-in">{texts.code}</PlainButton>
        <a href={`${address}/portfolio`}>{texts.portfolio}</a>
        <a href={`${address}/key-in`}>{texts.keyIn}</a>
      </nav>
    </>
  );
}

function Track({ locale, standing }: Pick<Props, "locale"> & { standing: StudentOnCaseload["standing"] }) {
  const { head: texts } = studentTexts(locale);
  if (standing?.onTrack === true) return <Badge tone="ok">{texts.onTrack}</Badge>;
  if (standing?.onTrack !== false) return <Badge>{texts.trackUnknown}</Badge>;
  const { missingCredits } = standing;
  return (
    <Badge tone="danger">
      {texts.offTrack}
      {missingCredits ? `: ${plural(locale, missingCredits, texts.missing)}` : null}
    </Badge>
  );
}
