import { answerDocument } from "@/lib/server/http/keys/document-answer";
import { keyMethods, withKey } from "@/lib/server/http/keys/key-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerDocument),
});
