import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { type Locale, plural } from "@/lib/platform/texts";
import { toContactRole } from "@/lib/profiles/rules/contact-roles";
import type { WayPeopleTexts } from "../way-people-texts";

type Contact = {
  id: string;
  name: string;
  role: string;
  organisation: string;
  reach: string;
  mentor: boolean;
  conversations: readonly { heldOn: Date | null }[];
};

type Props = { locale: Locale; contacts: readonly Contact[]; texts: WayPeopleTexts };

/** One's own people, by name, with the talks planned and held. */
export function ContactList({ locale, contacts, texts }: Props) {
  const { columns } = texts;
  const talks = ({ conversations }: Contact) => {
    const held = conversations.filter(({ heldOn }) => heldOn !== null).length;
    const planned = conversations.length - held;
    const parts = [
      ...(planned > 0 ? [plural(locale, planned, texts.planned)] : []),
      ...(held > 0 ? [plural(locale, held, texts.held)] : []),
    ];
    return parts.join(", ") || texts.noTalks;
  };
  return (
    <Table
      className="way-steps"
      caption={texts.list}
      captionHidden
      rows={contacts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ id, name, organisation, mentor }) => (
            <>
              <a href={`/${locale}/way/people/${id}`}>{name}</a> {mentor ? <Badge>{texts.mentor}</Badge> : null}
              {organisation ? <small>{organisation}</small> : null}
            </>
          ),
        },
        { key: "role", label: columns.role, cell: ({ role }) => texts.roles[toContactRole(role)] },
        { key: "talks", label: columns.talks, cell: talks },
        { key: "reach", label: columns.reach, cell: ({ reach }) => reach },
      ]}
    />
  );
}
