import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill } from "@/lib/platform/texts";
import type { WayPeopleTexts } from "../way-people-texts";

type Partner = {
  id: string;
  name: string;
  kind: keyof WayPeopleTexts["mentors"]["kinds"];
  town: string;
  region: string;
  /** Of grown-ups alone. */
  url: string;
  demo: boolean;
  fits: boolean;
};

type Props = {
  partners: readonly Partner[];
  /** Who brings a student together with a partner: null where nobody looks after them, absent for who is no student. */
  staff?: { id: string; name: string } | null;
  ask: (form: FormData) => Promise<void>;
  texts: WayPeopleTexts;
};

/** What the message says, as it is shown before and sent after. */
export const mentorWords = ({ mentors }: WayPeopleTexts, { name }: { name: string }) => ({
  subject: fill(mentors.subject, { name }).slice(0, 120),
  text: fill(mentors.text, { name }),
});

function Ask({ partner, staff, ask, texts }: Omit<Props, "partners" | "staff"> & { partner: Partner; staff: Staff }) {
  const words = texts.mentors;
  return (
    <Disclosure
      summary={
        <>
          {words.ask} <VisuallyHidden>{partner.name}</VisuallyHidden>
        </>
      }
    >
      <form action={ask} className="stack">
        <p>{fill(words.goes, { staff: staff.name })}</p>
        <blockquote className="way-talk">{mentorWords(texts, partner).text}</blockquote>
        <input type="hidden" name="partner" value={partner.id} />
        <input type="hidden" name="to" value={staff.id} />
        <div>
          <PlainButton>{fill(words.send, { staff: staff.name })}</PlainButton>
        </div>
      </form>
    </Disclosure>
  );
}

type Staff = { id: string; name: string };

/** Partners that offer mentors; a student reaches one only through staff. */
export function MentorPartners({ partners, staff, ask, texts }: Props) {
  const words = texts.mentors;
  return (
    <section className="stack" id="mentors">
      <h2>{words.title}</h2>
      {partners.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="soft">{staff ? words.lede : staff === null ? words.noStaff : words.ledeAlone}</p>
          <ul className="way-mentors">
            {partners.map((partner) => (
              <li key={partner.id}>
                <p>
                  {partner.url ? (
                    <a href={partner.url} rel="noreferrer">
                      {partner.name}
                    </a>
                  ) : (
                    <b>{partner.name}</b>
                  )}{" "}
                  {partner.fits ? <Badge tone="ok">{words.fits}</Badge> : null}{" "}
                  {partner.demo ? <Badge>{words.made}</Badge> : null}
                  <small>
                    {[words.kinds[partner.kind], [partner.town, partner.region].filter(Boolean).join(", ")]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </p>
                {staff ? <Ask partner={partner} staff={staff} ask={ask} texts={texts} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
