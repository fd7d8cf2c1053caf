# The Debian package: cmake --build build/release --target deb -> build/release/package/jernih_VERSION_ARCH.deb
# Its manual page and its configuration come out of the program that is packed, so neither can be stale.
set(JERNIH_PACK ${CMAKE_BINARY_DIR}/package)
set(JERNIH_INIT init --config - --signer /run/jernih-signer/signer.sock --metrics-port 9464
  --backup /var/backups/jernih/jernih.backup --vault /var/lib/jernih/vault.keys)
add_custom_command(OUTPUT ${JERNIH_PACK}/jernih.1.gz ${JERNIH_PACK}/jernih.toml ${JERNIH_PACK}/changelog.gz
  COMMAND ${CMAKE_COMMAND} -E make_directory ${JERNIH_PACK}
  COMMAND ${CMAKE_SOURCE_DIR}/tools/man_page $<TARGET_FILE:jernih> ${JERNIH_PACK}/jernih.1
  COMMAND gzip -9nf ${JERNIH_PACK}/jernih.1
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/packaging/debian/changelog > ${JERNIH_PACK}/changelog.gz
  COMMAND $<TARGET_FILE:jernih> ${JERNIH_INIT} > ${JERNIH_PACK}/jernih.toml
  DEPENDS jernih ${CMAKE_SOURCE_DIR}/tools/man_page ${CMAKE_SOURCE_DIR}/packaging/debian/changelog VERBATIM)
add_custom_target(package_files DEPENDS ${JERNIH_PACK}/jernih.1.gz ${JERNIH_PACK}/jernih.toml)

# Every place is written whole; the package would else get an empty usr/local.
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr/local")
  set(CMAKE_INSTALL_PREFIX /usr CACHE PATH "" FORCE)
endif()
# Without this, installing waits for every test program.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(JERNIH_FROM ${CMAKE_SOURCE_DIR}/packaging)
install(TARGETS jernih RUNTIME DESTINATION /usr/bin)
install(FILES ${JERNIH_PACK}/jernih.1.gz DESTINATION /usr/share/man/man1)
install(FILES ${JERNIH_PACK}/jernih.toml DESTINATION /etc/jernih)
foreach(name jernih jernih-signer jernih-witness jernih-backup)
  install(FILES ${JERNIH_FROM}/systemd/${name}.service DESTINATION /lib/systemd/system)
endforeach()
install(FILES ${JERNIH_FROM}/systemd/sysusers.conf DESTINATION /usr/lib/sysusers.d RENAME jernih.conf)
install(FILES ${JERNIH_FROM}/systemd/tmpfiles.conf DESTINATION /usr/lib/tmpfiles.d RENAME jernih.conf)
install(FILES ${JERNIH_FROM}/debian/copyright ${JERNIH_PACK}/changelog.gz ${CMAKE_SOURCE_DIR}/web/LICENSE.govuk-frontend
  ${CMAKE_SOURCE_DIR}/web/LICENSE.noble ${CMAKE_SOURCE_DIR}/docs/backup.md DESTINATION /usr/share/doc/jernih)
install(FILES ${CMAKE_SOURCE_DIR}/data/README.md DESTINATION /usr/share/doc/jernih RENAME README.data.md)
install(DIRECTORY ${JERNIH_FROM}/proxy ${JERNIH_FROM}/prometheus DESTINATION /usr/share/doc/jernih/examples)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/guides DESTINATION /usr/share/doc/jernih)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jernih)
set(CPACK_PACKAGE_CONTACT "Jernih <jernih@jernih.example.go.id>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "conflict-of-interest system of an election organiser")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION " Officials declare a conflict to their superior, who determines it; whoever is
 conflicted takes no part in the decision; anybody can check the evidence in a
 public transparency log. One program, SQLite within, PostgreSQL if wanted.")
set(CPACK_SET_DESTDIR ON)
set(CPACK_PACKAGE_DIRECTORY ${JERNIH_PACK})
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Papers are set in these; users and directories are made by the last two.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, fonts-texgyre, systemd | systemd-standalone-sysusers, systemd | systemd-standalone-tmpfiles")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, systemd-timesyncd | time-daemon")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx-light | caddy, postgresql, tor")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${JERNIH_FROM}/debian/postinst ${JERNIH_FROM}/debian/prerm
  ${JERNIH_FROM}/debian/postrm ${JERNIH_FROM}/debian/conffiles)
include(CPack)
add_custom_target(deb COMMAND ${CMAKE_CPACK_COMMAND} -G DEB --config ${CMAKE_BINARY_DIR}/CPackConfig.cmake
  DEPENDS jernih package_files USES_TERMINAL VERBATIM)
