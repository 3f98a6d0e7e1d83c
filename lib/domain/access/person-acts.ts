/** What is done to somebody's account, as the trace of it says. */
export const PERSON_ACTS = [
	"setUp",
	"invited",
	"linkMade",
	"passwordChosen",
	"roleChanged",
	"reviewsSet",
	"disabled",
	"enabled",
	"sessionsEnded",
	"secondFactorRemoved",
	"tokenMade",
	"tokenRevoked",
] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];
