// A real SMTP server for tests, as a program beside us that ends with the object.
#pragma once
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace mail::testing {

class SmtpServer {
public:
    SmtpServer() {
        auto name = (std::filesystem::temp_directory_path() / "jernih-smtp-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no scratch directory");
        directory_ = name;
        int ends[2];
        if (pipe(ends) != 0) throw std::runtime_error("no pipe");
        child_ = fork();
        if (child_ == 0) {
            dup2(ends[1], 1);
            close(ends[0]);
            const std::string script = std::string(JERNIH_SOURCE_DIR) + "/tests/mail/smtp_server.py";
            execl("/usr/bin/python3", "python3", script.c_str(), directory_.c_str(),
                  static_cast<char*>(nullptr));
            _exit(127);
        }
        close(ends[1]);
        std::string line;
        for (char c = 0; read(ends[0], &c, 1) == 1 && c != '\n';) line += c;
        close(ends[0]);
        if (line.empty()) {
            stop();
            throw std::runtime_error("tests/mail/smtp_server.py did not start: install python3-aiosmtpd");
        }
        port_ = std::stoi(line);
    }
    ~SmtpServer() { stop(); }
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    int port() const { return port_; }
    // In the order of arrival: the envelope in capitals, then subject and text as a reader sees them.
    std::vector<std::string> letters() const {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(directory_))
            if (entry.path().extension() == ".txt") files.push_back(entry.path());
        std::ranges::sort(files);
        std::vector<std::string> out;
        for (const auto& file : files) {
            std::ifstream in(file);
            out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
        return out;
    }

private:
    void stop() {
        if (child_ > 0) {
            kill(child_, SIGTERM);
            waitpid(child_, nullptr, 0);
        }
        std::error_code ignored;
        std::filesystem::remove_all(directory_, ignored);
    }

    std::string directory_;
    pid_t child_ = -1;
    int port_ = 0;
};

}  // namespace mail::testing
