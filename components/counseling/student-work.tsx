import { Facts } from "@/components/ui/facts";
import type { StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { waitingTexts } from "./waiting-texts";

type Props = { locale: Locale; student: Pick<StudentOnCaseload, "id" | "work">; firstName: string };

/** A student's hours and applications in a few numbers, each with where more of them stands. */
export function StudentWork({ locale, student, firstName }: Props) {
  const { student: texts } = waitingTexts(locale);
  const { verified, waiting, sent, asked } = student.work;
  const time = (minutes: number) =>
    fill(texts.time, { h: formatNumber(locale, Math.floor(minutes / 60)), m: minutes % 60 });
  return (
    <section className="part on-file" id="work">
      <h2>{texts.title}</h2>
      {verified + waiting + sent === 0 ? (
        <p className="soft mt-3">{fill(texts.none, { name: firstName })}</p>
      ) : (
        <>
          <Facts
            facts={[
              { label: texts.verified, value: time(verified) },
              { label: texts.waiting, value: time(waiting) },
              { label: texts.sent, value: formatNumber(locale, sent) },
              { label: texts.asked, value: formatNumber(locale, asked) },
            ]}
          />
          <p className="row">
            <a href={`/${locale}/caseload/hours/${student.id}`}>{texts.hoursLink}</a>
            {asked > 0 ? <a href={`/${locale}/caseload/applications`}>{texts.applicationsLink}</a> : null}
          </p>
        </>
      )}
    </section>
  );
}
