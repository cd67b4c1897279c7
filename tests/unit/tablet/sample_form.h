#pragma once

#include <string>

namespace rembug::tablet {

// An XForm of the id "rumah" around an instance's content, binds and body.
inline std::string formXml(const std::string& version, const std::string& data, const std::string& binds,
                           const std::string& body, const std::string& lists = "") {
  return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" )"
         R"(xmlns:jr="http://openrosa.org/javarosa" xmlns:rembug="https://rembug.org/xforms">)"
         "<h:head><h:title>Rumah</h:title><model><instance><data id=\"rumah\" version=\"" +
         version + "\">" + data + "</data></instance>" + lists + binds + "</model></h:head><h:body>" + body +
         "</h:body></h:html>";
}

inline std::string input(const std::string& ref) {
  return "<input ref=\"" + ref + "\"><label>" + ref + "</label></input>";
}

inline std::string upload(const std::string& ref, const std::string& mediaType) {
  return "<upload ref=\"" + ref + "\" mediatype=\"" + mediaType + "\"><label>" + ref + "</label></upload>";
}

inline std::string choice(const std::string& ref, const std::string& values) {
  std::string xml = "<select1 ref=\"" + ref + "\"><label>" + ref + "</label>";
  for (const char value : values) {
    xml += "<item><label>" + std::string(1, value) + "</label><value>" + std::string(1, value) + "</value></item>";
  }
  return xml + "</select1>";
}

inline std::string bindXml(const std::string& path, const std::string& attributes) {
  return "<bind nodeset=\"" + path + "\" " + attributes + "/>";
}

inline std::string repeat(const std::string& path, const std::string& body) {
  return "<group ref=\"" + path + "\"><label>" + path + "</label><repeat nodeset=\"" + path + "\">" + body +
         "</repeat></group>";
}

}  // namespace rembug::tablet
