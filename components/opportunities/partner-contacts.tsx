import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import type { PartnerContactView } from "@/lib/opportunities/queries/get-partner";
import { fill } from "@/lib/platform/texts";
import { OfferFields, type OfferFormAction } from "./offer-fields";
import { contactParts, partnerFormTexts } from "./partner-form-props";
import type { PostAction } from "./partner-notice";
import type { PartnerTexts } from "./partner-texts";

type Props = {
  contacts: readonly PartnerContactView[];
  /** Null adds one. */
  save: (id: string | null) => OfferFormAction;
  remove: PostAction;
  /** In the history nothing is changed. */
  frozen: boolean;
  texts: PartnerTexts;
};

/** Whom staff reach at a partner. */
export function PartnerContacts({ contacts, save, remove, frozen, texts }: Props) {
  const { contacts: words } = texts;
  const shared = { texts: partnerFormTexts(texts), buttons: [{ label: words.save }] };
  return (
    <section className="part stack" id="contacts">
      <h2>{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {contacts.length === 0 ? <p>{words.none}</p> : null}
      <ul className="partner-parts">
        {contacts.map((contact) => {
          const { id, name, role, email, phone, note } = contact;
          return (
            <li key={id}>
              <p>
                <b>{name}</b>
                {role ? ` · ${role}` : ""}
              </p>
              <p>
                {email ? <a href={`mailto:${email}`}>{email}</a> : null}
                {email && phone ? " · " : ""}
                {phone}
              </p>
              {note ? <p className="offer-text">{note}</p> : null}
              {frozen ? null : (
                <div className="no-print">
                  <Disclosure summary={fill(words.change, { name })}>
                    <OfferFields
                      {...shared}
                      id={`contact-${id}`}
                      action={save(id)}
                      parts={contactParts(texts, contact)}
                    />
                    <form action={remove} className="row">
                      <input type="hidden" name="id" value={id} />
                      <PlainButton aria-label={fill(words.removeLabel, { name })}>{words.remove}</PlainButton>
                    </form>
                  </Disclosure>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {frozen ? null : (
        <div className="no-print">
          <Disclosure summary={words.add} open={contacts.length === 0}>
            <OfferFields {...shared} id="contact" action={save(null)} parts={contactParts(texts)} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}
