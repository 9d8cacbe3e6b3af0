import type { ReportTexts } from "../report-texts";

/** How each field is counted: a report without it cannot be compared. */
export function Definitions({ texts }: { texts: ReportTexts["definitions"] }) {
  return (
    <section className="part stack">
      <h2>{texts.title}</h2>
      <ul className="points">
        {texts.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
