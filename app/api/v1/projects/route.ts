import { jsonRoute } from "@/lib/server/http/api/api-route";
import { listProjects } from "@/lib/server/http/api/projects-list";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params, today }) =>
	listProjects(dataset, params, today),
);
