import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { TransferElement } from "@/lib/catalog/rules/transfer";
import { titleIn } from "@/lib/catalog/rules/transfer-world";
import { fill, type Locale } from "@/lib/platform/texts";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { SeekerHomeTexts } from "../home-texts";
import type { MoveTexts } from "../move-texts";
import { type StepNames, stepTitle } from "../way/step-words";
import type { WayTexts } from "../way-texts";

/** Kinds of steps that close gaps. */
export const closingKinds = ["EDUCATION", "CREDENTIAL", "EXPERIENCE"] as const;
export type ClosingStep = WayStepView & { kind: (typeof closingKinds)[number] };

type Props = {
  locale: Locale;
  /** The occupation that one is heading for; null without a destination. */
  to: string | null;
  /** What is worth most to learn, first; null where it cannot be compared. */
  gaps: readonly TransferElement[] | null;
  hasWork: boolean;
  closing: readonly ClosingStep[];
  names: StepNames;
  texts: SeekerHomeTexts;
  moveTexts: MoveTexts;
  wayTexts: WayTexts;
};

/** What is missing on the way to the destination, and what closes it: a course, a credential, experience. */
export function WhatToLearn({ locale, to, gaps, hasWork, closing, names, texts, moveTexts, wayTexts }: Props) {
  const words = texts.learn;
  const { world } = names;
  const place = to === null ? undefined : world.places.get(to);
  if (to === null || !place) return <p>{words.noDestination}</p>;
  const title = titleIn(locale, place);
  return (
    <>
      {gaps === null ? (
        <p>{hasWork ? words.unrated : fill(words.noWork, { title })}</p>
      ) : gaps.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="soft">{fill(words.lede, { title })}</p>
          <Table
            caption={fill(words.lede, { title })}
            captionHidden
            rows={gaps}
            rowKey={({ kind, position }) => `${kind}${position}`}
            columns={[
              {
                key: "what",
                label: words.columns.what,
                cell: ({ kind, position }) => {
                  const name = world.elements[kind][position];
                  return name ? titleIn(locale, name) : "";
                },
              },
              {
                key: "far",
                label: words.columns.far,
                cell: ({ state }) => (state === "carries" ? "" : words.far[state]),
              },
              { key: "closes", label: words.columns.closes, cell: ({ kind }) => moveTexts.one.closing[kind] },
            ]}
          />
        </>
      )}
      {closing.length > 0 ? (
        <>
          <h3>{words.ways}</h3>
          <ul className="home-partners">
            {closing.map((step) => (
              <li key={step.id}>
                <Badge>{words.kinds[step.kind]}</Badge>{" "}
                <a href={`/${locale}/way/${step.id}`}>{stepTitle(locale, step, names, wayTexts)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="sm">
        <a href={`/${locale}/moves/${to}`}>{words.all}</a>
      </p>
    </>
  );
}
