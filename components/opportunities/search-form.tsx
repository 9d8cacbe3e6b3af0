import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import type { FieldName } from "@/lib/catalog/queries/list-match-names";
import { opportunityKinds } from "@/lib/opportunities/rules/kinds";
import {
  filterParams,
  filterQuery,
  hoursChoices,
  noFilter,
  type OpportunityFilter,
} from "@/lib/opportunities/rules/match-filter";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";
import { searchTexts } from "./search-texts";
import { searchWords } from "./search-words";

type Props = {
  locale: Locale;
  filter: OpportunityFilter;
  fields: readonly FieldName[];
  /** The person's own pathways. */
  own: readonly string[];
  /** Whether someone chooses by grade: staff and students. */
  hasGrades: boolean;
};

const grades = [6, 7, 8, 9, 10, 11, 12, 13, 14];

/** Words always, everything else folded: one form whose answers stand in the address. */
export function SearchForm({ locale, filter, fields, own, hasGrades }: Props) {
  const texts = searchTexts(locale).form;
  const { kinds } = opportunityTexts(locale);
  const used = filterParams({ ...filter, q: "", sort: "match", after: null, payUnsaid: false }).filter(
    ([name]) => name !== "per",
  ).length;
  return (
    <form
      method="get"
      action={`/${locale}/opportunities`}
      aria-label={texts.label}
      className="opportunity-form no-print"
    >
      {filter.sort === "match" ? null : <input type="hidden" name="sort" value={filter.sort} />}
      <div className="opportunity-words">
        <Field name="q" type="search" label={texts.q} hint={texts.qHint} defaultValue={filter.q} maxLength={100} />
        <Sign size="small">{texts.find}</Sign>
      </div>
      <details className="more">
        <summary className="chev">{used > 0 ? plural(locale, used, texts.moreOn) : texts.more}</summary>
        <div className="opportunity-filters">
          <fieldset className="choices">
            <legend>{texts.kinds}</legend>
            {opportunityKinds.map((kind) => (
              <label className="choice" key={kind}>
                <input type="checkbox" name="kind" value={kind} defaultChecked={filter.kinds.includes(kind)} />
                <span>{kinds[kind]}</span>
              </label>
            ))}
          </fieldset>
          <div className="stack">
            <FieldChoice locale={locale} chosen={filter.field} fields={fields} own={own} />
            <div className="row">
              <Field name="town" short label={texts.town} defaultValue={filter.town} maxLength={100} />
              <Field
                name="state"
                short
                label={texts.state}
                defaultValue={filter.region}
                maxLength={2}
                placeholder="MO"
              />
            </div>
            <Checkbox
              name="home"
              value="1"
              label={texts.remote}
              hint={texts.remoteHint}
              defaultChecked={filter.remote}
            />
          </div>
          <div className="stack">
            <div className="row">
              <Field name="pay" short inputMode="decimal" label={texts.pay} defaultValue={filter.payFrom ?? ""} />
              <Field name="per" as="select" short label={texts.per} defaultValue={filter.payPer}>
                <option value="hour">{texts.pers.hour}</option>
                <option value="year">{texts.pers.year}</option>
              </Field>
            </div>
            <Checkbox name="unsaid" value="1" label={texts.unsaid} defaultChecked={filter.payUnsaid} />
            <Field name="hours" as="select" label={texts.hours} defaultValue={filter.hours ?? ""}>
              <option value="">{texts.anyHours}</option>
              {hoursChoices.map((each) => (
                <option key={each} value={each}>
                  {texts.hoursOf[each]}
                </option>
              ))}
            </Field>
            {hasGrades ? (
              <Field name="grade" as="select" short label={texts.grade} defaultValue={filter.grade ?? ""}>
                <option value="">{texts.anyGrade}</option>
                {grades.map((grade) => (
                  <option key={grade} value={grade}>
                    {grade}
                  </option>
                ))}
              </Field>
            ) : null}
            <Checkbox
              name="closing"
              value="1"
              label={texts.closing}
              hint={texts.closingHint}
              defaultChecked={filter.closing}
            />
          </div>
        </div>
      </details>
      {used > 0 ? (
        <p>
          {searchWords(locale, { ...filter, q: "" }, fields)}{" "}
          <a href={`/${locale}/opportunities${filterQuery({ ...noFilter, q: filter.q, sort: filter.sort })}`}>
            {texts.clear}
          </a>
        </p>
      ) : null}
    </form>
  );
}

type FieldChoiceProps = Pick<Props, "locale" | "fields" | "own"> & { chosen: string | null };

function FieldChoice({ locale, chosen, fields, own }: FieldChoiceProps) {
  const texts = searchTexts(locale).form;
  const mine = fields.filter(({ id, clusterId }) => clusterId !== null && own.includes(id));
  const listed = fields.filter(({ listed }) => listed);
  return (
    <Field name="field" as="select" label={texts.field} defaultValue={chosen ?? ""}>
      <option value="">{texts.anyField}</option>
      {mine.length > 0 ? (
        <optgroup label={texts.ownFields}>
          {mine.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      ) : null}
      {listed
        .filter(({ clusterId }) => clusterId === null)
        .map((cluster) => (
          <optgroup key={cluster.id} label={cluster.title}>
            <option value={cluster.id}>{fill(texts.allOf, { title: cluster.title })}</option>
            {listed
              .filter(({ id, clusterId }) => clusterId === cluster.id && !own.includes(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
    </Field>
  );
}
