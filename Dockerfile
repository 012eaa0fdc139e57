# docker build -t clausemark . && docker run --rm -v "$PWD:/policies" clausemark lint
FROM node:22-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --silent && npm pack --pack-destination / && mv /clausemark-*.tgz /clausemark.tgz

FROM node:22-slim
# --since reads the history of the policies.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /clausemark.tgz /tmp/clausemark.tgz
RUN npm install --global --offline /tmp/clausemark.tgz && rm /tmp/clausemark.tgz \
  && git config --system --add safe.directory /policies
USER node
WORKDIR /policies
ENTRYPOINT ["clausemark"]
