/** Parameters that a form carries along unseen. */
export const HiddenParams = ({ params }: { params: readonly (readonly [string, string])[] }) => (
  <>
    {params.map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
  </>
);
