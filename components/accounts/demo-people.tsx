import type { Role } from "@/prisma/generated/enums";
import type { AccountTexts } from "./texts";

type Props = {
  people: readonly { role: Role; signIn: string; password: string; name: string }[];
  texts: Pick<AccountTexts, "demo" | "roles">;
};

/** Made-up people of a new local database, with their passwords: only there. */
export function DemoPeople({ people, texts: { demo, roles } }: Props) {
  return (
    <section className="panel demo" aria-labelledby="demo">
      <h2 id="demo" className="text-lg">
        {demo.title}
      </h2>
      <p className="soft sm">{demo.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{demo.who}</th>
            <th scope="col">{demo.login}</th>
            <th scope="col">{demo.password}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ role, signIn, password, name }) => (
            <tr key={signIn}>
              <th scope="row">
                {name}
                <small>{roles[role]}</small>
              </th>
              <td data-label={demo.login}>
                <code>{signIn}</code>
              </td>
              <td data-label={demo.password}>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
