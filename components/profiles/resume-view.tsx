import type { Design } from "@/lib/profiles/rules/resume-version";
import { type ResumeDocument, type ResumeItem, wordLine } from "./resume-document";

/** A résumé as it prints: one column in the order of reading; the second design draws a trail beside each step. */
export function ResumeView({ resume, design }: { resume: ResumeDocument; design: Design }) {
  return (
    <article className={`resume-paper ${design}`} lang={resume.locale} aria-label={resume.name}>
      <header>
        <h2 className="resume-name">{resume.name}</h2>
        {resume.headline ? <p className="resume-headline">{resume.headline}</p> : null}
        {resume.reach.length > 0 ? <p className="resume-reach">{resume.reach.join(" · ")}</p> : null}
      </header>
      {resume.summary ? <p className="resume-summary">{resume.summary}</p> : null}
      {resume.sections.map((section) => (
        <section key={section.kind}>
          <h3>{section.title}</h3>
          {section.asWords ? (
            <p>{wordLine(section)}</p>
          ) : (
            <ol>
              {section.items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ol>
          )}
        </section>
      ))}
    </article>
  );
}

function Item({ item }: { item: ResumeItem }) {
  return (
    <li>
      <h4>{[item.title, item.where].filter(Boolean).join(", ")}</h4>
      {item.when ? <p className="resume-when">{item.when}</p> : null}
      {item.text ? <p className="resume-text">{item.text}</p> : null}
      {item.highlights.length > 0 ? (
        <ul>
          {item.highlights.map((each, at) => (
            <li key={at}>{each}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
