import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { resultAddress, type ResultData } from "./result-data";

const stages = ["ANY", "SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"] as const;

/** What a person may ask of the order: schooling, openings, and what they set aside. */
export function OrderWishes({ result }: { result: ResultData }) {
  const { wishes: texts } = resultTexts(result.locale);
  const { wishes, problem, actions } = result;
  const problems: Record<string, string> = texts.problems;
  return (
    <section className="part panel order-wishes" id="order" aria-labelledby="order-title">
      <div className="no-print">
        <h2 className="text-xl" id="order-title">
          {texts.title}
        </h2>
        <p className="sm soft">{texts.text}</p>
      </div>
      {problem && problems[problem] ? <Note tone="danger">{problems[problem]}</Note> : null}
      <div className="order-forms no-print">
        <form action={actions.horizon}>
          <input type="hidden" name="back" value={`${resultAddress(result)}#order`} />
          <Field
            as="select"
            name="horizon"
            label={texts.horizon}
            hint={texts.horizonHint}
            defaultValue={wishes.horizon ?? "ANY"}
          >
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {texts.stages[stage]}
              </option>
            ))}
          </Field>
          <PlainButton>{texts.horizonDo}</PlainButton>
        </form>
        <div>
          <p className="field-hint">{texts.openingsText}</p>
          <PlainButton href={`${resultAddress(result, { openingsFirst: !wishes.openingsFirst })}#order`}>
            {wishes.openingsFirst ? texts.openingsBack : texts.openings}
          </PlainButton>
        </div>
      </div>
      {wishes.horizon === null ? null : (
        <p className="sm order-now">{fill(texts.horizonNow, { stage: texts.stages[wishes.horizon] })}</p>
      )}
      {wishes.openingsFirst ? <p className="sm order-now">{texts.openingsNow}</p> : null}
      <SetAsideList result={result} />
    </section>
  );
}

function SetAsideList({ result }: { result: ResultData }) {
  const { wishes: texts } = resultTexts(result.locale);
  const { setAside, told, actions } = result;
  const known = setAside.flatMap((each) => {
    const name = (each.kind === "OCCUPATION" ? told.jobs : told.places).get(each.targetId)?.title;
    return name === undefined ? [] : [{ ...each, name }];
  });
  if (known.length === 0) return null;
  return (
    <div className="no-print set-aside">
      <h3 className="text-lg">{texts.asideTitle}</h3>
      <p className="sm soft">{texts.asideText}</p>
      <ul>
        {known.map(({ kind, targetId, reason, name }) => (
          <li key={kind + targetId}>
            <span>
              <b>{name}</b>, {fill(texts.asideReason, { reason: texts.reasons[reason] })}
            </span>
            <form action={actions.restore}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="targetId" value={targetId} />
              <input type="hidden" name="back" value={`${resultAddress(result)}#order`} />
              <PlainButton aria-label={fill(texts.restoreFor, { name })}>{texts.restore}</PlainButton>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
