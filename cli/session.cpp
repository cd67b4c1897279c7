#include "cli/session.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include <termios.h>
#include <unistd.h>

#include "core/xlsform/convert.h"

namespace rembug::cli {

std::string pinFromUser() {
  if (const char* given = std::getenv("REMBUG_PIN")) {
    return given;
  }
  std::string pin;
  if (::isatty(STDIN_FILENO) == 0) {
    return pin;
  }
  std::cerr << "PIN: ";
  termios before{};
  ::tcgetattr(STDIN_FILENO, &before);
  termios hidden = before;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::getline(std::cin, pin);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  std::cerr << "\n";
  return pin;
}

Result<std::string> readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return rembug::fail(ErrorCode::NotFound, path + " cannot be read");
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Result<std::string> readForm(const std::string& path) {
  REMBUG_ASSIGN(std::string bytes, readFile(path));
  return xlsform::xformOf(std::move(bytes), path);
}

forms::FormFiles filesOf(const std::string& formFile, const std::string& media) {
  const std::filesystem::path folder(media.empty() ? std::filesystem::path(formFile).parent_path().string() : media);
  return [folder](const std::string& name) -> std::optional<std::string> {
    auto content = readFile(folder / name);
    return content ? std::optional(std::move(*content)) : std::nullopt;
  };
}

std::vector<std::string> linesOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    if (line.find_first_not_of(" \t\r") != std::string::npos) {
      lines.push_back(line);
    }
  }
  return lines;
}

Result<RecordId> recordId(const std::string& text) {
  auto id = RecordId::fromHexText(text);
  return id ? id
            : rembug::fail(ErrorCode::Invalid, "'" + text + "' is not a record's id: 32 digits and letters a to f");
}

tablet::Environment Session::environment() {
  return {clock, random, vault::Argon2Cost::tablet(), {}};
}

Result<std::unique_ptr<tablet::Tablet>> Session::open() {
  if (data.empty()) {
    return rembug::fail(ErrorCode::Invalid, "say with --data DIR which data folder");
  }
  REMBUG_ASSIGN(std::unique_ptr<tablet::Tablet> opened, tablet::Tablet::open(data, environment()));
  REMBUG_ASSIGN(const std::vector<std::string> users, opened->users());
  const char* wanted = std::getenv("REMBUG_USER");
  const std::string user = wanted != nullptr ? wanted : users.empty() ? "" : users.front();
  REMBUG_TRY(opened->unlock(user, pinFromUser()));
  return opened;
}

void Session::print(const ordered_json& value, const std::string& text) const {
  std::cout << (json ? value.dump(-1, ' ', false, ordered_json::error_handler_t::replace) : text) << std::endl;
}

void Session::fail(const Error& error) {
  std::cerr << "rembug: " << error.message << "\n";
  code = 1;
}

}  // namespace rembug::cli
