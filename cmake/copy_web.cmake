# Copies the sources of the front end from FROM to TO; what is gone from there goes from here.
file(REMOVE_RECURSE ${TO}/src ${TO}/public ${TO}/dist)
file(COPY ${FROM}/ DESTINATION ${TO}
  REGEX "^${FROM}/(node_modules|dist|tests)$" EXCLUDE)
