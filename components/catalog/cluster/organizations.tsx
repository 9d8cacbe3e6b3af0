import type { ClusterOrganization } from "@/lib/catalog/queries/list-cluster-organizations";
import type { Locale } from "@/lib/platform/texts";
import type { OrganizationKind } from "@/prisma/generated/enums";
import { overviewTexts } from "../overview-texts";

type Props = { locale: Locale; organizations: Record<OrganizationKind, ClusterOrganization[]> };

/** Who brings people of this field together; nothing where nobody is known. */
export function Organizations({ locale, organizations: { STUDENT, PROFESSIONAL } }: Props) {
  if (STUDENT.length + PROFESSIONAL.length === 0) return null;
  const texts = overviewTexts(locale).organizations;
  return (
    <section className="part">
      <h2>{texts.title}</h2>
      <div className="joining">
        <List title={texts.student} intro={texts.studentIntro} organizations={STUDENT} />
        <List title={texts.professional} intro={texts.professionalIntro} organizations={PROFESSIONAL} />
      </div>
    </section>
  );
}

type ListProps = { title: string; intro: string; organizations: readonly ClusterOrganization[] };

function List({ title, intro, organizations }: ListProps) {
  if (organizations.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <p className="sm soft">{intro}</p>
      <ul className="rel wide">
        {organizations.map(({ id, name, url }) => (
          <li key={id} lang="en">
            {url ? (
              <a href={url} rel="noreferrer">
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
