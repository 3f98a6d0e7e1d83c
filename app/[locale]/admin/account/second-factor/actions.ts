"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ActionState } from "@/components/editing/desk/action-state";
import { guardedForm } from "@/lib/server/auth/request/define-action";
import { qrCode } from "@/lib/server/auth/second-factor/qr-code";
import {
	beginSecondFactor,
	confirmSecondFactor,
	endSecondFactor,
	renewBackupCodes,
} from "@/lib/server/auth/session/own-account";
import { formText } from "../../form-text";
import { refusal } from "../../refusal";

const backupCodes = z.array(z.string().max(20)).max(10);

type Refused = { ok: false; code: string; minutes?: number };

/** First the password, answered with what the app needs; then the first code of the app. */
export const secondFactorAction = guardedForm(
	{
		permission: "account.manage",
		// The backup codes are shown this once: they stay until the factor is on.
		stopped: (code, form, state): ActionState => ({ ...BegunFactor.safeParse(state).data, ...refusal(code, form) }),
	},
	async ({ state, form, user }) => {
		const begun = BegunFactor.safeParse(state);
		if (begun.success && form.has("code")) {
			const answer = await confirmSecondFactor(user, formText(form, "code"));
			if (!answer.ok) return { ...begun.data, ...refused(answer, "code") };
			revalidatePath("/[locale]/admin", "layout");
			return { errors: {}, values: {}, done: "factorOn" };
		}
		const answer = await beginSecondFactor(user, formText(form, "password"));
		if (!answer.ok) return refused(answer, "password");
		const { uri, backupCodes } = answer.value;
		return { errors: {}, values: {}, factor: { uri, qr: qrCode(uri) }, backupCodes };
	},
);

/** The browser sends it back, and may have made it up: what the form can't read would break its page. */
const AppAddress = z
	.string()
	.max(500)
	.regex(/^otpauth:\/\/totp\/[\x21-\x7e]+$/)
	.refine((text) => URL.canParse(text));

/** What the form has shown of the second factor that it sets up, and shows again until a code was right. */
const BegunFactor = z
	.object({ factor: z.object({ uri: AppAddress }), backupCodes })
	.transform(({ factor: { uri }, backupCodes: codes }) => ({ factor: { uri, qr: qrCode(uri) }, backupCodes: codes }));

export const endSecondFactorAction = guardedForm(
	{ permission: "account.manage", stopped: refusal },
	async ({ form, user }) => {
		const answer = await endSecondFactor(user, formText(form, "password"));
		if (!answer.ok) return refused(answer, "password");
		revalidatePath("/[locale]/admin", "layout");
		return { errors: {}, values: {}, done: "factorOff" };
	},
);

export const renewBackupCodesAction = guardedForm(
	{ permission: "account.manage", stopped: refusal },
	async ({ form, user }) => {
		const answer = await renewBackupCodes(user, formText(form, "password"));
		if (!answer.ok) return refused(answer, "password");
		return { errors: {}, values: {}, done: "codesRenewed", backupCodes: answer.value };
	},
);

function refused({ code, minutes }: Refused, field: string): ActionState {
	return { errors: { [code === "limited" ? "form" : field]: code }, values: {}, minutes };
}
