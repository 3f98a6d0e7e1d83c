import { answerDocument } from "@/lib/server/http/document-answer";
import { keyMethods, withKey } from "@/lib/server/http/key-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = keyMethods({
	GET: withKey("admin.enter", answerDocument),
});
