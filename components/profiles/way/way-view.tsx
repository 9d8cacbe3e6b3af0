import { PlainButton } from "@/components/ui/sign";
import { Disclosure } from "@/components/ui/disclosure";
import { PrintButton } from "@/components/ui/print-button";
import { titleIn, type TransferOccupation } from "@/lib/catalog/rules/transfer-world";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import { progressOf } from "@/lib/profiles/rules/milestone-state";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { WayTexts } from "../way-texts";
import type { StepNames } from "./step-words";
import { WayTable } from "./way-table";
import { WayTrail } from "./way-trail";

type Props = {
  locale: Locale;
  way: { id: string; occupationCode: string; startedAt: Date };
  steps: readonly WayStepView[];
  names: StepNames;
  person: string;
  today: Date;
  end: (form: FormData) => Promise<void>;
  texts: WayTexts;
};

const titleOf = (locale: Locale, place: TransferOccupation | undefined, code: string) =>
  place ? titleIn(locale, place) : code;

/** One's destination, what is done of the way to it, and every step. */
export function WayView({ locale, way, steps, names, person, today, end, texts }: Props) {
  const place = names.world.places.get(way.occupationCode);
  const { done, total, proven } = progressOf(steps);
  // What was set aside is no station; it stands below, to be taken up again.
  const walked = steps.filter(({ state }) => state !== "DROPPED");
  const aside = steps.filter(({ state }) => state === "DROPPED");
  return (
    <>
      <div className="page-name">
        <h2>{fill(texts.to, { title: titleOf(locale, place, way.occupationCode) })}</h2>
        <PrintButton text={texts.print} />
      </div>
      <p className="only-print">{fill(texts.printed, { name: person, date: formatDate(locale, today) })}</p>
      <p className="soft sm">{fill(texts.since, { date: formatDate(locale, way.startedAt) })}</p>
      <p className="way-sum">
        <b>{fill(texts.progress, { done, total })}</b>
        {done > 0 ? `, ${plural(locale, proven, texts.proven)}. ` : "."}
        {proven < done ? texts.said : null}
      </p>
      <WayTrail steps={walked} texts={texts} />
      <div className="row no-print">
        <PlainButton href={`/${locale}/moves/${way.occupationCode}`}>{texts.carry}</PlainButton>
        <PlainButton href={`/${locale}/way/people`}>{texts.people}</PlainButton>
      </div>
      <WayTable locale={locale} steps={walked} names={names} today={today} texts={texts} />
      {aside.length > 0 ? (
        <div className="no-print">
          <Disclosure summary={texts.setAside}>
            <WayTable locale={locale} steps={aside} names={names} today={today} texts={texts} />
          </Disclosure>
        </div>
      ) : null}
      <div className="no-print">
        <Disclosure summary={texts.end.summary}>
          <form action={end} className="row">
            <input type="hidden" name="id" value={way.id} />
            <span>{texts.end.sure}</span>
            <PlainButton>{texts.end.button}</PlainButton>
          </form>
        </Disclosure>
      </div>
    </>
  );
}
