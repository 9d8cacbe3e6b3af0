import { locale } from "next/root-params";
import { LostPage } from "@/components/layout/lost-page";
import { layoutTexts } from "@/components/layout/texts";
import { PlainButton, Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";

export default async function NotFound() {
  const language = toLocale((await locale()) ?? "");
  const { header, notFound } = layoutTexts(language);
  return (
    <LostPage title={notFound.title} text={notFound.text} home={`/${language}`} homeLabel={header.home}>
      <Sign href={`/${language}/clusters`}>{notFound.action}</Sign>
      <PlainButton href={`/${language}`}>{notFound.home}</PlainButton>
    </LostPage>
  );
}
