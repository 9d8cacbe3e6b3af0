import type { ReactNode } from "react";
import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { PlainButton } from "@/components/ui/sign";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { OwnPlan } from "@/lib/plans/queries/get-plan";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { PlanTexts } from "./texts";

type Props = {
  plan: OwnPlan;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  texts: PlanTexts["plan"];
  /** The form that changes it. */
  children: ReactNode;
};

export function PlanView({ plan, names, locale, texts, children }: Props) {
  const followed = names.get(plan.content.pathwayId);
  return (
    <>
      <div className="panel plan-goal" style={followed?.hue ? hueStyle(followed.hue) : undefined}>
        <p className="row">
          {followed?.letter ? (
            <span className="saved-line">
              <Bullet letter={followed.letter} />
            </span>
          ) : null}
          <span>
            <b>{followed?.title ?? texts.gone}</b>
            <small>
              {[followed?.parent, fill(texts.since, { date: formatDate(locale, plan.changedAt) })]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </span>
        </p>
        <p>{plan.content.reason || <span className="soft">{texts.noReason}</span>}</p>
        {followed ? <PlainButton href={`/${locale}${followed.path}`}>{texts.look}</PlainButton> : null}
      </div>
      <details className="part no-print">
        <summary>{texts.change}</summary>
        <div className="stack">{children}</div>
      </details>
      {plan.revisions.length > 1 ? (
        <section className="part">
          <h2>{texts.history}</h2>
          <ol className="versions" reversed>
            {plan.revisions.map(({ number, pathwayId, createdAt }) => (
              <li key={number}>
                <span>{names.get(pathwayId)?.title ?? texts.gone}</span>
                <span className="soft">
                  {fill(texts.version, { n: number, date: formatDate(locale, createdAt) })}
                  {number === plan.revision ? ` · ${texts.current}` : ""}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
