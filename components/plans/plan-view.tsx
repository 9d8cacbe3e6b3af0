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
  timeZone: string;
  texts: PlanTexts["plan"];
  /** The form that changes it. */
  children: ReactNode;
};

export function PlanView({ plan, names, locale, timeZone, texts, children }: Props) {
  const followed = names.get(plan.content.pathwayId);
  const earlier = plan.revisions.filter(({ number }) => number !== plan.revision);
  const say = (date: Date) => formatDate(locale, date, timeZone);
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
              {[followed?.parent, fill(texts.since, { date: say(plan.changedAt) })].filter(Boolean).join(" · ")}
            </small>
          </span>
        </p>
        <p>{plan.content.reason || <span className="soft">{texts.noReason}</span>}</p>
        {followed ? <PlainButton href={`/${locale}${followed.path}`}>{texts.look}</PlainButton> : null}
      </div>
      <details className="part no-print">
        <summary className="chev">{texts.change}</summary>
        <div className="stack mt-3">{children}</div>
      </details>
      {earlier.length > 0 ? (
        <section className="part">
          <h2>{texts.history}</h2>
          <ol className="versions" reversed>
            {earlier.map(({ number, pathwayId, reason, createdAt }) => (
              <li key={number}>
                <span>
                  {names.get(pathwayId)?.title ?? texts.gone}
                  {reason ? <small>{reason}</small> : null}
                </span>
                <span className="soft">{fill(texts.version, { n: number, date: say(createdAt) })}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
