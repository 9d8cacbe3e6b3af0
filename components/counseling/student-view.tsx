import type { ReactNode } from "react";
import { InterestCompass } from "@/components/catalog/interest-compass";
import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { CounselingTexts } from "./texts";

type Props = {
  student: StudentOnCaseload;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  timeZone: string;
  texts: CounselingTexts;
  /** Of the newest result, 0 to 40, in the order R I A S E C. */
  interests: readonly number[] | null;
};

function NamedList({ ids, names, locale }: { ids: readonly string[] } & Pick<Props, "names" | "locale">) {
  return (
    <ul className="named">
      {ids.map((id) => {
        const named = names.get(id);
        if (!named) return <li key={id}>{id}</li>;
        return (
          <li key={id} style={named.hue ? hueStyle(named.hue) : undefined}>
            {named.letter ? (
              <span className="named-line">
                <Bullet letter={named.letter} />
              </span>
            ) : named.mark && named.hue ? (
              <Tile mark={named.mark} hue={named.hue} />
            ) : null}
            <span>
              <a
                href={`/${locale}${named.path}`}
                lang={named.titleLanguage === locale ? undefined : named.titleLanguage}
              >
                {named.title}
              </a>
              {named.parent ? <small>{named.parent}</small> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Survey({ student, names, locale, timeZone, texts, interests }: Props) {
  const words = texts.studentPage;
  const [latest, ...earlier] = student.results;
  const first = student.name.split(" ")[0] ?? student.name;
  const say = (date: Date) => formatDate(locale, date, timeZone);
  return (
    <section className="on-file stack">
      <h2>{words.survey}</h2>
      {student.started ? (
        <p>{fill(words.begun, { date: say(student.started.startedAt), n: student.started.answered })}</p>
      ) : null}
      {!latest && !student.started ? <p className="soft">{fill(words.noSurvey, { name: first })}</p> : null}
      {latest ? (
        <>
          <p className="soft">{fill(words.result, { date: say(latest.createdAt) })}</p>
          <div>
            <h3>{words.clusters}</h3>
            <NamedList ids={latest.topClusters} names={names} locale={locale} />
          </div>
          {interests ? (
            <div className="student-compass">
              <h3>{fill(words.compass, { name: first })}</h3>
              <InterestCompass locale={locale} values={interests} scale={40} outOf />
            </div>
          ) : null}
        </>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary className="chev">{words.earlier}</summary>
          <ul className="stack">
            {earlier.map((result) => (
              <li key={result.id}>
                {say(result.createdAt)}: {result.topClusters.map((id) => names.get(id)?.title ?? id).join("; ")}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Plan({ student, names, locale, timeZone, texts }: Props) {
  const words = texts.studentPage;
  if (!student.plan) return <p className="soft mt-3">{words.noPlan}</p>;
  return (
    <>
      <NamedList ids={[student.plan.pathwayId]} names={names} locale={locale} />
      <p className="sm soft mt-2">
        {fill(words.planSince, { date: formatDate(locale, student.plan.changedAt, timeZone) })}
      </p>
      {student.plan.reason ? (
        <>
          <h3 className="mt-4">{words.reason}</h3>
          <blockquote className="mt-2">{student.plan.reason}</blockquote>
        </>
      ) : null}
    </>
  );
}

type ViewProps = Props & {
  /** The way back in for a student who forgot the password. */
  wayIn: ReactNode;
};

export function StudentView({ wayIn, ...props }: ViewProps) {
  const { student, names, locale, texts } = props;
  const words = texts.studentPage;
  const first = student.name.split(" ")[0] ?? student.name;
  const kinds = [
    ["PATHWAY", words.pathways],
    ["CLUSTER", words.clustersSaved],
    ["OCCUPATION", words.occupations],
  ] as const;
  return (
    <div className="two part student-file">
      <Survey {...props} />
      <div>
        <section className="on-file">
          <h2>{words.plan}</h2>
          <Plan {...props} />
        </section>
        <section className="part on-file">
          <h2>{fill(words.saved, { name: first })}</h2>
          {student.saved.length === 0 ? <p className="soft mt-3">{words.nothingSaved}</p> : null}
          {kinds.map(([kind, heading]) => {
            const ids = student.saved.filter((item) => item.kind === kind).map((item) => item.targetId);
            return ids.length === 0 ? null : (
              <div key={kind} className="mt-4">
                <h3>{heading}</h3>
                <NamedList ids={ids} names={names} locale={locale} />
              </div>
            );
          })}
        </section>
        <section className="part way-in stack">
          <h2>{words.code}</h2>
          <p className="no-print">{fill(words.codeText, { name: first })}</p>
          {wayIn}
        </section>
      </div>
    </div>
  );
}
