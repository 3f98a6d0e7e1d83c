/** Whether what is typed into a form's field of this name is secret or works once: no page and no state holds it. */
export function isSecretField(name: string): boolean {
	return /(?:password|code|token|secret)$/i.test(name);
}
