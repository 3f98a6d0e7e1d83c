"use server";

import { revalidatePath } from "next/cache";
import type { ActionState } from "@/components/admin/action-state";
import { requireActor } from "@/lib/server/auth/current-user";
import {
	beginSecondFactor,
	confirmSecondFactor,
	endSecondFactor,
	renewBackupCodes,
} from "@/lib/server/auth/own-account";
import { qrCode } from "@/lib/server/auth/qr-code";
import { formText } from "../../form-text";
import { refusal } from "../../refusal";

type Refused = { ok: false; code: string; minutes?: number };

/** First the password, answered with what the app needs; then the first code of the app. */
export async function secondFactorAction(state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	if (state.factor && form.has("code")) {
		const answer = await confirmSecondFactor(asked.user, formText(form, "code"));
		if (!answer.ok) return { ...state, ...refused(answer, "code") };
		revalidatePath("/[locale]/admin", "layout");
		return { errors: {}, values: {}, done: "factorOn" };
	}
	const answer = await beginSecondFactor(asked.user, formText(form, "password"));
	if (!answer.ok) return refused(answer, "password");
	const { uri, backupCodes } = answer.value;
	return { errors: {}, values: {}, factor: { uri, qr: qrCode(uri) }, backupCodes };
}

export async function endSecondFactorAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	const answer = await endSecondFactor(asked.user, formText(form, "password"));
	if (!answer.ok) return refused(answer, "password");
	revalidatePath("/[locale]/admin", "layout");
	return { errors: {}, values: {}, done: "factorOff" };
}

export async function renewBackupCodesAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	const answer = await renewBackupCodes(asked.user, formText(form, "password"));
	if (!answer.ok) return refused(answer, "password");
	return { errors: {}, values: {}, done: "codesRenewed", backupCodes: answer.value };
}

function refused({ code, minutes }: Refused, field: string): ActionState {
	return { errors: { [code === "limited" ? "form" : field]: code }, values: {}, minutes };
}
