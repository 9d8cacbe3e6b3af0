import { TakeFocus } from "./take-focus";

type Props = { title: string; kept?: string; errors: readonly { field?: string | undefined; message: string }[] };

/** Says on top what went wrong, takes the focus, links to each field by its id. Draws nothing without errors. */
export function ErrorSummary({ title, kept, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    <TakeFocus className="errors" role="alert" key={errors.map((error) => error.message).join()}>
      <h2>{title}</h2>
      {kept ? <p>{kept}</p> : null}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={message}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </TakeFocus>
  );
}
