/** An address of the web under the name of its host; anything else stands there as words. */
export function OfferLink({ url }: { url: string }) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) return <>{url}</>;
  return (
    <a href={address.href} rel="noreferrer">
      {address.host}
    </a>
  );
}
