import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Bullet } from "@/components/ui/bullet";
import { PlainButton } from "@/components/ui/sign";
import type { Named } from "@/lib/catalog/queries/list-named";
import { fill, type Locale } from "@/lib/platform/texts";
import type { PlanState } from "@/prisma/generated/enums";
import { boardTexts } from "../board-texts";

type Props = {
  locale: Locale;
  name: string;
  school: string | null;
  classOf: number | null;
  title: string;
  pathway: Named | undefined;
  state: PlanState;
  /** It was approved once and says something else now. */
  changedSince: boolean;
  primary: boolean;
  /** Null on the paper itself. */
  printHref: string | null;
  /** The one thing to do next. */
  children?: ReactNode;
};

const tones = { DRAFT: "warn", SUBMITTED: "info", RETURNED: "danger", APPROVED: "ok" } as const;

function whose(locale: Locale, { name, school, classOf }: Pick<Props, "name" | "school" | "classOf">): string {
  const texts = boardTexts(locale);
  if (school && classOf) return fill(texts.person, { name, school, year: classOf });
  if (school) return fill(texts.personBare, { name, school });
  return classOf ? fill(texts.personAlone, { name, year: classOf }) : name;
}

/** Whose plan it is, what it is called, where it stands. */
export function PlanTitle(props: Props) {
  const { locale, title, pathway, state, changedSince, primary, printHref, children } = props;
  const texts = boardTexts(locale);
  const follows = pathway ? fill(texts.pathway, { title: pathway.title }) : texts.gone;
  return (
    <div className="plan-head">
      <div>
        <p className="sm soft">{whose(locale, props)}</p>
        <h1>{fill(texts.titleFor, { title: title || pathway?.title || texts.gone })}</h1>
        <div className="plan-follows">
          {pathway?.letter ? (
            <span className="saved-line">
              <Bullet letter={pathway.letter} />
            </span>
          ) : null}
          {pathway ? <a href={`/${locale}${pathway.path}`}>{follows}</a> : <span>{follows}</span>}
          <Badge tone={tones[state]}>
            {changedSince && state === "DRAFT" ? texts.state.APPROVED_CHANGED : texts.state[state]}
          </Badge>
          {primary ? null : <Badge>{texts.plans.notPrimary}</Badge>}
        </div>
      </div>
      <div className="row no-print">
        {printHref ? <PlainButton href={printHref}>{texts.print}</PlainButton> : null}
        {children}
      </div>
    </div>
  );
}
