import QtQuick
import QtTest
import Rembug.Controls
import Rembug.Tests

// A window's worth of room for one component; pictures of it are saved where REMBUG_SHOTS says.
TestCase {
    id: stage
    property TestFiles files: TestFiles {}
    width: 800
    height: 1000
    when: windowShown
    visible: true

    Rectangle { anchors.fill: parent; color: Theme.paper }

    function init() {
        failOnWarning(/.?/)
    }
    function child(item, name) {
        const found = findChild(item, name)
        verify(found !== null, name)
        return found
    }
    function press(item, name) {
        const button = child(item, name)
        verify(button.visible && button.enabled, name + " can be pressed")
        verify(button.height >= 48, name + " is large enough")
        mouseClick(button)
    }
    function shoot(name, item) {
        const folder = files.variable("REMBUG_SHOTS")
        if (folder.length > 0) {
            waitForRendering(item || stage, 500)
            grabImage(item || stage).save(folder + "/" + name + ".png")
        }
    }
}
