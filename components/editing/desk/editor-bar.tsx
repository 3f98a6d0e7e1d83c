import { useTranslations } from "next-intl";
import { PressForm } from "@/components/ui/sending/sent-form";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** Who is signed in, with the way to their account and out, and whether what they publish waits for review. */
export function EditorBar(props: {
	name: string;
	reviewsLeft: number;
	locale: Locale;
	signOut: (form: FormData) => Promise<void>;
}) {
	const t = useTranslations("admin");
	return (
		<div className="flex flex-wrap items-baseline justify-between gap-x-6 py-1 text-sm">
			<p className="m-0 min-w-0 text-muted">{t("signedInAs", { name: props.name })}</p>
			{props.reviewsLeft > 0 && <p className="m-0 min-w-0">{t("underReview", { count: props.reviewsLeft })}</p>}
			<div className="flex flex-wrap gap-x-5">
				<a href={`/${props.locale}/admin/account`} className="inline-flex min-h-8 items-center">
					{t("account")}
				</a>
				<PressForm action={props.signOut}>
					<button type="submit" className="min-h-8 cursor-pointer text-accent underline underline-offset-[0.15em]">
						{t("signOut")}
					</button>
				</PressForm>
			</div>
		</div>
	);
}
