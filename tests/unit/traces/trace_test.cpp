// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Profiles by name, and the files that belong to a program.
#include "traces/trace.h"

#include "traces/program_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace weft::traces {
namespace {

TEST(Profile, IsReadFromAVersion)
{
    EXPECT_EQ(Profile::parse("3.8"), k_py38);
    EXPECT_EQ(Profile::parse("3.13.0"), k_py313);
    for (const char* bad : {"", "3", "3.", "3.5", "3.15", "2.7", "3.8x", "4.0", "3.-8"})
        EXPECT_FALSE(Profile::parse(bad)) << bad;
}

using Imported = std::vector<ImportedModule>;

TEST(ImportedModules, AreFoundWhereverTheStatementStands)
{
    const Imported expected{{0, "a"}, {0, "b.x"}, {0, "c.d"}, {0, "c.d.z"}, {0, "d"}, {0, "e"}};
    EXPECT_EQ(
        imported_modules(
            "import a, b.x as y\n  from c.d import z\ntry: import d\nx = 1; import e, a\nimportant = 1\n"),
        expected);
}

TEST(ImportedModules, OfACallAreFoundWhereItNamesThem)
{
    EXPECT_EQ(imported_modules("x = __import__('a.b', fromlist=names)\ny = __import__(name)\n"),
              (Imported{{0, "a.b"}}));
}

TEST(ImportedModules, OfOnePackageCountFromTheDots)
{
    const Imported expected{{1, ""}, {1, "a"}, {2, "b.c"}, {2, "b.c.d"}, {2, "b.c.e"}, {3, ""}, {3, "f"}};
    EXPECT_EQ(imported_modules("from . import a\nfrom ..b.c import (d as x,  # why\n    e,\n)\n"
                               "from ... \\\n  import f\n"),
              expected);
}

class ProgramFiles : public testing::Test {
protected:
    ProgramFiles() : m_folder(std::filesystem::temp_directory_path() / "weft_program_files_test")
    {
        std::filesystem::create_directories(m_folder);
    }
    ~ProgramFiles() override { std::filesystem::remove_all(m_folder); }

    std::string write(const std::string& name, const std::string& text)
    {
        std::filesystem::create_directories((m_folder / name).parent_path());
        std::ofstream(m_folder / name) << text;
        return (m_folder / name).string();
    }

    std::filesystem::path m_folder;
};

TEST_F(ProgramFiles, HelpersOfHelpersAreLoaded)
{
    write("_b.py", "import _a\nimport main\n");
    write("_a.py", "import sys\n");
    write("unrelated.py", "");
    Result<Program> program = load_program(write("main.py", "from _b import x\n"));
    ASSERT_TRUE(program.ok()) << program.error().message();
    ASSERT_EQ(program.value().helpers.size(), 2u);
    EXPECT_EQ(program.value().helpers[0].name, "_a.py");
    EXPECT_EQ(program.value().helpers[1].source, "import _a\nimport main\n");
    EXPECT_EQ(program.value().main.name, "main.py");
}

TEST_F(ProgramFiles, OfAPackageOnlyWhatIsImportedIsLoaded)
{
    write("shop/__init__.py", "from .orders import total\n");
    write("shop/orders.py", "from .parts import bolt\nfrom ..above import nothing\n");
    write("shop/parts/bolt.py", "from ..stock import count\n");
    write("shop/stock.py", "");
    write("shop/unused.py", "");
    write("above.py", "");
    Result<Program> program = load_program(write("main.py", "import shop\n"));
    ASSERT_TRUE(program.ok()) << program.error().message();
    std::vector<std::string> loaded;
    for (const SourceFile& helper : program.value().helpers)
        loaded.push_back(helper.name);
    EXPECT_EQ(loaded, (std::vector<std::string>{"shop/__init__.py", "shop/orders.py", "shop/parts/bolt.py",
                                                "shop/stock.py"}));
}

TEST(HelperName, LeadsToNoPlaceAbove)
{
    EXPECT_TRUE(is_helper_name("shop.py"));
    EXPECT_TRUE(is_helper_name("shop/parts/bolt.py"));
    for (const char* bad : {"", ".py/", "shop", "/etc/shop.py", "../shop.py", "a/../../shop.py", "a//b.py"})
        EXPECT_FALSE(is_helper_name(bad)) << bad;
}

TEST_F(ProgramFiles, ADirectoryIsNoProgram)
{
    EXPECT_EQ(load_program(m_folder.string()).error().what, "is a directory");
}

} // namespace
} // namespace weft::traces
