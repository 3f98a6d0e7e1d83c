"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { ActionField } from "./action-field";
import { type FormAction, UNTOUCHED } from "./action-state";
import { BackupCodes } from "./backup-codes";

/** Sets up a second factor: first the password, then the QR code with the first code of the app. */
export function FactorForm({ action }: { action: FormAction }) {
	const t = useTranslations("people");
	const sending = useSending(action, UNTOUCHED);
	const { state, isSending } = sending;
	const id = useId();
	const { factor, backupCodes, errors, minutes = 0 } = state;
	const problem = errors.form ?? errors.code ?? errors.password;
	const message = problem && t(`errors.${problem}`, { minutes });
	const secret = factor && new URL(factor.uri).searchParams.get("secret");
	return (
		<SentForm sending={sending} className="max-w-md" noValidate>
			{factor ? (
				<>
					<p className="mt-3">{t("secondFactor.scan")}</p>
					<Image unoptimized src={factor.qr} alt={t("secondFactor.qr")} width={220} height={220} className="mt-3" />
					<p className="mt-3 text-sm">
						{t("secondFactor.typed")} <code className="select-all break-all font-semibold">{secret}</code>
					</p>
					{backupCodes && <BackupCodes codes={backupCodes} />}
					<ActionField
						key="code"
						id={`${id}code`}
						name="code"
						label={t("fields.appCode")}
						autoComplete="one-time-code"
						inputMode="numeric"
						error={message}
					/>
					<p className="mt-2 mb-0 text-sm">{t("secondFactor.confirmNote")}</p>
				</>
			) : (
				<ActionField
					key="password"
					id={`${id}password`}
					name="password"
					type="password"
					label={t("fields.currentPassword")}
					autoComplete="current-password"
					error={message}
				/>
			)}
			<button
				type="submit"
				disabled={isSending}
				className="mt-3 min-h-10 cursor-pointer border border-accent bg-accent px-4 font-semibold text-on-accent disabled:opacity-60"
			>
				{t(factor ? "secondFactor.confirm" : "secondFactor.begin")}
			</button>
		</SentForm>
	);
}
