"use client";

import { useParams } from "next/navigation";
import { errorWords } from "@/components/layout/error-words";
import { LostPage } from "@/components/layout/lost-page";
import { PlainButton, Sign } from "@/components/ui/sign";

export default function ErrorPage({ retry }: { retry: () => void }) {
  const locale = useParams().locale === "es" ? "es" : "en";
  const texts = errorWords[locale];
  return (
    <LostPage title={texts.title} text={texts.text} home={`/${locale}`} homeLabel={texts.homeLabel}>
      <Sign type="button" onClick={retry}>
        {texts.again}
      </Sign>
      <PlainButton href={`/${locale}`}>{texts.home}</PlainButton>
    </LostPage>
  );
}
