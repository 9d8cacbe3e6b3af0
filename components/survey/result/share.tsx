import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { resultAddress, type ResultData } from "./result-data";
import { ShareForm } from "./share-form";

/** Who sees the result already, and links that one can give and take back. */
export function Share({ result }: { result: ResultData }) {
  const { locale, id, name, school, links, actions, formatDay } = result;
  const { share: texts } = resultTexts(locale);
  return (
    <section className="part stack share no-print" id="share" aria-labelledby="share-title">
      <h2 id="share-title">{texts.title}</h2>
      {name === null ? (
        <p>{texts.visitor}</p>
      ) : (
        <>
          <p>{school ? fill(texts.counselor, { school }) : texts.nobody}</p>
          <p>{texts.text}</p>
          <ShareForm action={actions.share} id={id} texts={texts} />
          {links.length > 0 ? (
            <>
              <h3 className="text-lg">{texts.open}</h3>
              <ul className="open-links">
                {links.map((link) => (
                  <li key={link.id}>
                    <span>
                      {fill(texts.line, { date: formatDay(link.createdAt), end: formatDay(link.expiresAt) })},{" "}
                      {link.openedAt ? texts.opened : texts.unopened}
                    </span>
                    <form action={actions.revoke}>
                      <input type="hidden" name="link" value={link.id} />
                      <input type="hidden" name="back" value={`${resultAddress(result)}#share`} />
                      <PlainButton aria-label={fill(texts.takeBackOf, { date: formatDay(link.createdAt) })}>
                        {texts.takeBack}
                      </PlainButton>
                    </form>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
    </section>
  );
}
